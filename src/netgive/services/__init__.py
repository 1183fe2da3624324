"""DOES IT: the use cases, one function for each thing a person can do, a transaction each."""
