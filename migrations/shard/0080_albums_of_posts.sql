-- With its post an album goes too, by the schedule should nothing throw it away before.
CREATE TRIGGER posts_let_albums_go AFTER DELETE ON posts WHEN old.album_id IS NOT NULL
BEGIN
  UPDATE albums SET loose_since = unixepoch() * 1000 WHERE school_id = old.school_id AND id = old.album_id;
END;
