-- Generated from netgive.store.tables by `make schema`; do not edit.

CREATE TABLE change (
	id INTEGER NOT NULL,
	at VARCHAR NOT NULL,
	command VARCHAR NOT NULL,
	summary VARCHAR NOT NULL,
	undone BOOLEAN NOT NULL,
	PRIMARY KEY (id)
);

CREATE TABLE circle (
	name VARCHAR NOT NULL,
	every_days INTEGER,
	PRIMARY KEY (name)
);

CREATE TABLE clue (
	"key" INTEGER NOT NULL,
	text VARCHAR NOT NULL,
	size FLOAT NOT NULL,
	PRIMARY KEY ("key", text)
)
 WITHOUT ROWID;

CREATE TABLE contact (
	id VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	nickname VARCHAR,
	organization VARCHAR,
	title VARCHAR,
	location VARCHAR,
	birthday VARCHAR,
	closeness VARCHAR NOT NULL,
	every_days INTEGER,
	norm VARCHAR,
	kin BOOLEAN NOT NULL,
	trust INTEGER,
	willing INTEGER,
	shared_time INTEGER,
	status INTEGER,
	mutuals INTEGER,
	known_since DATE,
	skills JSON NOT NULL,
	interests JSON NOT NULL,
	memory VARCHAR,
	note VARCHAR,
	do_not_contact BOOLEAN NOT NULL,
	paused_until DATE,
	PRIMARY KEY (id)
);

CREATE INDEX ix_contact_name ON contact (name);

CREATE INDEX ix_contact_organization ON contact (organization);

CREATE INDEX ix_contact_skills ON contact (skills, id) WHERE skills != '[]';

CREATE INDEX ix_contact_title ON contact (title);

CREATE TABLE printed (
	form VARCHAR NOT NULL,
	made_for VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	PRIMARY KEY (form)
);

CREATE TABLE record_text (
	id INTEGER NOT NULL,
	contact VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	PRIMARY KEY (id),
	UNIQUE (contact)
);

CREATE TABLE sense (
	text VARCHAR NOT NULL,
	direction BLOB NOT NULL,
	shares BLOB NOT NULL,
	PRIMARY KEY (text)
);

CREATE TABLE sequence (
	name VARCHAR NOT NULL,
	last INTEGER NOT NULL,
	PRIMARY KEY (name)
);

CREATE TABLE setting (
	name VARCHAR NOT NULL,
	value VARCHAR NOT NULL,
	PRIMARY KEY (name)
);

CREATE TABLE shelf_item (
	id VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	topics JSON NOT NULL,
	url VARCHAR,
	PRIMARY KEY (id)
);

CREATE TABLE unread_note (
	id INTEGER NOT NULL,
	was VARCHAR,
	PRIMARY KEY (id)
);

CREATE TABLE unread_record (
	contact VARCHAR NOT NULL,
	PRIMARY KEY (contact)
);

CREATE TABLE change_row (
	change INTEGER NOT NULL,
	position INTEGER NOT NULL,
	name VARCHAR NOT NULL,
	"key" VARCHAR NOT NULL,
	"before" VARCHAR NOT NULL,
	"after" VARCHAR,
	PRIMARY KEY (change, position),
	FOREIGN KEY(change) REFERENCES change (id) ON DELETE CASCADE
);

CREATE TABLE event (
	id INTEGER NOT NULL,
	contact VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	"on" DATE NOT NULL,
	note VARCHAR,
	cleared_on DATE,
	PRIMARY KEY (id),
	FOREIGN KEY(contact) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_event_contact ON event (contact);

CREATE TABLE handle (
	contact VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	position INTEGER NOT NULL,
	value VARCHAR NOT NULL,
	"key" VARCHAR NOT NULL,
	PRIMARY KEY (contact, kind, position),
	FOREIGN KEY(contact) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_handle_key ON handle ("key");

CREATE TABLE interaction (
	id INTEGER NOT NULL,
	contact VARCHAR NOT NULL,
	"on" DATE NOT NULL,
	direction VARCHAR NOT NULL,
	channel VARCHAR NOT NULL,
	note VARCHAR,
	expects_reply BOOLEAN NOT NULL,
	broadcast BOOLEAN NOT NULL,
	source VARCHAR,
	PRIMARY KEY (id),
	FOREIGN KEY(contact) REFERENCES contact (id) ON DELETE CASCADE,
	UNIQUE (source)
);

CREATE INDEX ix_interaction_contact_on ON interaction (contact, "on");

CREATE TABLE introduction (
	id VARCHAR NOT NULL,
	a VARCHAR NOT NULL,
	b VARCHAR NOT NULL,
	state VARCHAR NOT NULL,
	reason VARCHAR,
	changed_on DATE,
	outcome VARCHAR,
	note VARCHAR,
	PRIMARY KEY (id),
	FOREIGN KEY(a) REFERENCES contact (id) ON DELETE CASCADE,
	FOREIGN KEY(b) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_introduction_a ON introduction (a);

CREATE INDEX ix_introduction_b ON introduction (b);

CREATE TABLE membership (
	contact VARCHAR NOT NULL,
	position INTEGER NOT NULL,
	circle VARCHAR NOT NULL,
	PRIMARY KEY (contact, position),
	FOREIGN KEY(contact) REFERENCES contact (id) ON DELETE CASCADE,
	FOREIGN KEY(circle) REFERENCES circle (name)
);

CREATE INDEX ix_membership_circle ON membership (circle);

CREATE TABLE need (
	id VARCHAR NOT NULL,
	contact VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	asked BOOLEAN NOT NULL,
	first_seen DATE,
	confirmed_on DATE,
	deadline DATE,
	closed_on DATE,
	PRIMARY KEY (id),
	FOREIGN KEY(contact) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_need_contact ON need (contact);

CREATE TABLE origin (
	source VARCHAR NOT NULL,
	contact VARCHAR NOT NULL,
	seen VARCHAR,
	PRIMARY KEY (source),
	FOREIGN KEY(contact) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_origin_contact ON origin (contact);

CREATE TABLE received (
	id VARCHAR NOT NULL,
	contact VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	"on" DATE NOT NULL,
	thanked_on DATE,
	outcome_told_on DATE,
	PRIMARY KEY (id),
	FOREIGN KEY(contact) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_received_contact ON received (contact);

CREATE TABLE suggestion (
	contact VARCHAR NOT NULL,
	"on" DATE NOT NULL,
	state VARCHAR NOT NULL,
	reason VARCHAR,
	until DATE,
	rank INTEGER,
	minutes INTEGER NOT NULL,
	page VARCHAR,
	PRIMARY KEY (contact, "on"),
	FOREIGN KEY(contact) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_suggestion_on ON suggestion ("on");

CREATE TABLE tie (
	contact VARCHAR NOT NULL,
	known_day INTEGER,
	contact_days INTEGER NOT NULL,
	first_day INTEGER,
	last_day INTEGER,
	messages_in INTEGER NOT NULL,
	messages_out INTEGER NOT NULL,
	last_in INTEGER,
	last_out INTEGER,
	seen FLOAT NOT NULL,
	seen_day INTEGER,
	waiting_day INTEGER,
	asks VARCHAR NOT NULL,
	open_asks VARCHAR NOT NULL,
	note_day INTEGER,
	rhythm INTEGER NOT NULL,
	dormant_after INTEGER NOT NULL,
	met BOOLEAN NOT NULL,
	latest_day INTEGER,
	strength FLOAT NOT NULL,
	pace FLOAT NOT NULL,
	pressing BOOLEAN NOT NULL,
	need_day INTEGER,
	best_offer FLOAT,
	ceiling FLOAT,
	evidence_day INTEGER,
	PRIMARY KEY (contact),
	FOREIGN KEY(contact) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_tie_ceiling ON tie (ceiling);

CREATE INDEX ix_tie_last_out ON tie (last_out);

CREATE INDEX ix_tie_waiting_day ON tie (waiting_day);

CREATE TABLE give (
	id VARCHAR NOT NULL,
	contact VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	state VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	shelf VARCHAR,
	need VARCHAR,
	introduced VARCHAR,
	minutes INTEGER NOT NULL,
	promised_on DATE,
	due DATE,
	delivered_on DATE,
	outcome_on DATE,
	outcome VARCHAR,
	PRIMARY KEY (id),
	FOREIGN KEY(contact) REFERENCES contact (id) ON DELETE CASCADE,
	FOREIGN KEY(shelf) REFERENCES shelf_item (id) ON DELETE SET NULL,
	FOREIGN KEY(need) REFERENCES need (id) ON DELETE SET NULL,
	FOREIGN KEY(introduced) REFERENCES contact (id) ON DELETE SET NULL
);

CREATE INDEX ix_give_contact ON give (contact);

CREATE INDEX ix_give_delivered_on ON give (delivered_on);

CREATE INDEX ix_give_introduced ON give (introduced);

CREATE INDEX ix_give_need ON give (need);

CREATE INDEX ix_give_shelf ON give (shelf);

CREATE INDEX ix_give_state ON give (state);

CREATE TABLE introduction_step (
	introduction VARCHAR NOT NULL,
	position INTEGER NOT NULL,
	state VARCHAR NOT NULL,
	"on" DATE NOT NULL,
	PRIMARY KEY (introduction, position),
	FOREIGN KEY(introduction) REFERENCES introduction (id) ON DELETE CASCADE
);

CREATE TABLE offer_match (
	id INTEGER NOT NULL,
	contact VARCHAR NOT NULL,
	need VARCHAR,
	interest VARCHAR,
	source VARCHAR NOT NULL,
	offer VARCHAR NOT NULL,
	kind VARCHAR,
	text VARCHAR NOT NULL,
	quality FLOAT NOT NULL,
	words VARCHAR NOT NULL,
	named BOOLEAN NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(contact) REFERENCES contact (id) ON DELETE CASCADE,
	FOREIGN KEY(need) REFERENCES need (id) ON DELETE CASCADE
);

CREATE INDEX ix_offer_match_contact ON offer_match (contact);

CREATE INDEX ix_offer_match_need ON offer_match (need);

-- Generated from netgive.store.search_tables: the index of all texts, and what keeps it up to date.

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

CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL,
	PRIMARY KEY (version_num)
);

INSERT INTO alembic_version (version_num) VALUES ('0007');
