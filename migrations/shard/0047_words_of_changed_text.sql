-- Words that are not of the text any more would find what it does not say: without them a search looks through the text itself.
CREATE TRIGGER messages_words AFTER UPDATE OF subject, body ON messages
WHEN new.words IS old.words AND new.words IS NOT NULL AND (new.subject IS NOT old.subject OR new.body IS NOT old.body)
BEGIN
  UPDATE messages SET words = NULL WHERE school_id = new.school_id AND id = new.id;
END;
