CREATE TABLE unread_note (
	id INTEGER NOT NULL,
	was VARCHAR,
	PRIMARY KEY (id)
);

CREATE TABLE unread_record (
	contact VARCHAR NOT NULL,
	PRIMARY KEY (contact)
);

CREATE TABLE record_text (
	id INTEGER NOT NULL,
	contact VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	PRIMARY KEY (id),
	UNIQUE (contact)
);

CREATE VIRTUAL TABLE search USING fts5 (
    text, content = '', columnsize = 0, detail = 'none', tokenize = 'trigram case_sensitive 1'
);

INSERT INTO search (search, rank) VALUES ('hashsize', 4194304);

CREATE TRIGGER search_contact_added AFTER INSERT ON contact BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (NEW."id"); END;

CREATE TRIGGER search_contact_changed AFTER UPDATE OF "id", "name", "nickname", "organization", "title", "location", "memory", "note", "skills", "interests" ON contact BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (OLD."id"); INSERT OR IGNORE INTO unread_record (contact) VALUES (NEW."id"); END;

CREATE TRIGGER search_contact_removed AFTER DELETE ON contact BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (OLD."id"); END;

CREATE TRIGGER search_handle_added AFTER INSERT ON handle BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (NEW."contact"); END;

CREATE TRIGGER search_handle_changed AFTER UPDATE OF "contact", "value" ON handle BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (OLD."contact"); INSERT OR IGNORE INTO unread_record (contact) VALUES (NEW."contact"); END;

CREATE TRIGGER search_handle_removed AFTER DELETE ON handle BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (OLD."contact"); END;

CREATE TRIGGER search_membership_added AFTER INSERT ON membership BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (NEW."contact"); END;

CREATE TRIGGER search_membership_changed AFTER UPDATE OF "contact", "circle" ON membership BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (OLD."contact"); INSERT OR IGNORE INTO unread_record (contact) VALUES (NEW."contact"); END;

CREATE TRIGGER search_membership_removed AFTER DELETE ON membership BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (OLD."contact"); END;

CREATE TRIGGER search_need_added AFTER INSERT ON need BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (NEW."contact"); END;

CREATE TRIGGER search_need_changed AFTER UPDATE OF "contact", "text" ON need BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (OLD."contact"); INSERT OR IGNORE INTO unread_record (contact) VALUES (NEW."contact"); END;

CREATE TRIGGER search_need_removed AFTER DELETE ON need BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (OLD."contact"); END;

CREATE TRIGGER search_event_added AFTER INSERT ON event BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (NEW."contact"); END;

CREATE TRIGGER search_event_changed AFTER UPDATE OF "contact", "note" ON event BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (OLD."contact"); INSERT OR IGNORE INTO unread_record (contact) VALUES (NEW."contact"); END;

CREATE TRIGGER search_event_removed AFTER DELETE ON event BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (OLD."contact"); END;

CREATE TRIGGER search_give_added AFTER INSERT ON give BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (NEW."contact"); END;

CREATE TRIGGER search_give_changed AFTER UPDATE OF "contact", "text", "outcome" ON give BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (OLD."contact"); INSERT OR IGNORE INTO unread_record (contact) VALUES (NEW."contact"); END;

CREATE TRIGGER search_give_removed AFTER DELETE ON give BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (OLD."contact"); END;

CREATE TRIGGER search_received_added AFTER INSERT ON received BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (NEW."contact"); END;

CREATE TRIGGER search_received_changed AFTER UPDATE OF "contact", "text" ON received BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (OLD."contact"); INSERT OR IGNORE INTO unread_record (contact) VALUES (NEW."contact"); END;

CREATE TRIGGER search_received_removed AFTER DELETE ON received BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (OLD."contact"); END;

CREATE TRIGGER search_introduction_added AFTER INSERT ON introduction BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (NEW."a"); END;

CREATE TRIGGER search_introduction_changed AFTER UPDATE OF "a", "reason" ON introduction BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (OLD."a"); INSERT OR IGNORE INTO unread_record (contact) VALUES (NEW."a"); END;

CREATE TRIGGER search_introduction_removed AFTER DELETE ON introduction BEGIN INSERT OR IGNORE INTO unread_record (contact) VALUES (OLD."a"); END;

CREATE TRIGGER search_interaction_added AFTER INSERT ON interaction WHEN NEW.note IS NOT NULL BEGIN INSERT OR IGNORE INTO unread_note (id, was) VALUES (NEW.id, NULL); END;

CREATE TRIGGER search_interaction_changed AFTER UPDATE OF id, note ON interaction BEGIN INSERT OR IGNORE INTO unread_note (id, was) VALUES (OLD.id, OLD.note); INSERT OR IGNORE INTO unread_note (id, was) VALUES (NEW.id, NULL); END;

CREATE TRIGGER search_interaction_removed AFTER DELETE ON interaction WHEN OLD.note IS NOT NULL BEGIN INSERT OR IGNORE INTO unread_note (id, was) VALUES (OLD.id, OLD.note); END;

INSERT INTO unread_record (contact) SELECT id FROM contact;

INSERT INTO unread_note (id) SELECT id FROM interaction WHERE note IS NOT NULL;
