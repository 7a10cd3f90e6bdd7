-- One person's names are found by that person: the planner went through all of the school's for each of them.
DROP TRIGGER `standing_looked_at`;
--> statement-breakpoint
CREATE TRIGGER `standing_looked_at` INSTEAD OF INSERT ON `standings`
BEGIN
	DELETE FROM names_here WHERE school_id = new.school_id AND person_id = new.person_id;
	INSERT INTO names_here (school_id, person_id, part, name, until_day)
	SELECT p.school_id, p.id, s.part, p.search_name, iif(s.ends = s.standings, s.last_day, NULL)
	FROM people p CROSS JOIN (
		SELECT 'everybody' AS part, count(*) AS standings, count(until_day) AS ends, max(until_day) AS last_day FROM standings
			WHERE school_id = new.school_id AND person_id = new.person_id
		UNION ALL SELECT part, count(*), count(until_day), max(until_day) FROM standings
			WHERE school_id = new.school_id AND person_id = new.person_id AND part IS NOT NULL GROUP BY part) s
	WHERE p.school_id = new.school_id AND p.id = new.person_id AND s.standings > 0;
	INSERT INTO names_here (school_id, person_id, part, name, until_day)
	SELECT DISTINCT p.school_id, p.id, 'word', word.value, (SELECT n.until_day FROM names_here n
		WHERE n.school_id = p.school_id AND n.person_id = p.id AND n.part = 'everybody' AND n.name = p.search_name)
	FROM people p CROSS JOIN json_each('[' || replace(replace(json_quote(p.search_name), '-', ' '), ' ', '","') || ']') word
	WHERE p.school_id = new.school_id AND p.id = new.person_id AND word.key > 0 AND word.value <> '' AND EXISTS (SELECT 1 FROM names_here n
		WHERE n.school_id = p.school_id AND n.person_id = p.id AND n.part = 'everybody' AND n.name = p.search_name);
END;
