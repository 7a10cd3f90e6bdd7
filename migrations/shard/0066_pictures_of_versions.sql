-- What a correction took out of a letter was left as a picture of that letter, which all its recipients may open.
UPDATE OR REPLACE picture_uses SET kind = 'version'
WHERE kind = 'letter' AND EXISTS (
  SELECT 1 FROM messages m
  WHERE m.school_id = picture_uses.school_id AND m.id = picture_uses.used_in AND instr(coalesce(m.rich, ''), picture_uses.picture_id) = 0
);
