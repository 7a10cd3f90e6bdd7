-- A picture that no text has is to go; one that a text takes again stays.
CREATE TRIGGER picture_uses_added AFTER INSERT ON picture_uses
BEGIN
  UPDATE pictures SET loose_since = NULL
  WHERE school_id = new.school_id AND id = new.picture_id AND loose_since IS NOT NULL;
END;
--> statement-breakpoint
CREATE TRIGGER picture_uses_gone AFTER DELETE ON picture_uses
WHEN NOT EXISTS (SELECT 1 FROM picture_uses WHERE school_id = old.school_id AND picture_id = old.picture_id)
BEGIN
  UPDATE pictures SET loose_since = unixepoch() * 1000 WHERE school_id = old.school_id AND id = old.picture_id;
END;
