-- What a school's albums take together: added up here, so that no upload adds up all there is.
CREATE TRIGGER album_items_take_space AFTER UPDATE OF bytes ON album_items WHEN new.bytes <> old.bytes
BEGIN
  INSERT INTO album_space (school_id, bytes) VALUES (new.school_id, new.bytes)
    ON CONFLICT (school_id) DO UPDATE SET bytes = bytes + new.bytes - old.bytes;
END;
--> statement-breakpoint
CREATE TRIGGER album_items_come_with_space AFTER INSERT ON album_items WHEN new.bytes > 0
BEGIN
  INSERT INTO album_space (school_id, bytes) VALUES (new.school_id, new.bytes)
    ON CONFLICT (school_id) DO UPDATE SET bytes = bytes + new.bytes;
END;
--> statement-breakpoint
CREATE TRIGGER album_items_give_space AFTER DELETE ON album_items WHEN old.bytes > 0
BEGIN
  UPDATE album_space SET bytes = bytes - old.bytes WHERE school_id = old.school_id;
END;
