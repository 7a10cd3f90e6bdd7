CREATE TABLE `names_here` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`part` text NOT NULL,
	`name` text NOT NULL,
	`until_day` text,
	PRIMARY KEY(`school_id`, `person_id`, `part`, `name`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `names_here_in_order` ON `names_here` (`school_id`,`part`,`name`,`person_id`,`until_day`);--> statement-breakpoint
CREATE INDEX `names_here_ending` ON `names_here` (`until_day`) WHERE until_day is not null;--> statement-breakpoint
-- All that somebody is here, and the last day of it where that is known (C4). Writing into it looks at a person's name again.
CREATE VIEW `standings` AS
	SELECT school_id, person_id, 'staff' AS part, NULL AS until_day FROM staff
	UNION ALL SELECT school_id, person_id, 'pupils', left_on FROM pupils
	UNION ALL SELECT g.school_id, g.person_id, 'parents', u.left_on FROM guardianships g
		JOIN pupils u ON u.school_id = g.school_id AND u.person_id = g.pupil_id WHERE g.custody = 'full'
	UNION ALL SELECT school_id, person_id, iif(role = 'teacher', 'staff', NULL), until_day FROM memberships WHERE role <> 'pupil';
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
	SELECT DISTINCT n.school_id, n.person_id, 'word', word.value, n.until_day
	FROM names_here n, json_each('[' || replace(replace(json_quote(n.name), '-', ' '), ' ', '","') || ']') word
	WHERE n.school_id = new.school_id AND n.person_id = new.person_id AND n.part = 'everybody' AND word.key > 0 AND word.value <> '';
END;
--> statement-breakpoint
CREATE TRIGGER `person_renamed` AFTER UPDATE OF `search_name` ON `people` WHEN old.search_name <> new.search_name
BEGIN
	INSERT INTO standings (school_id, person_id) VALUES (new.school_id, new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `staff_begins` AFTER INSERT ON `staff`
BEGIN
	INSERT INTO standings (school_id, person_id) VALUES (new.school_id, new.person_id);
END;
--> statement-breakpoint
CREATE TRIGGER `staff_ends` AFTER DELETE ON `staff`
BEGIN
	INSERT INTO standings (school_id, person_id) VALUES (old.school_id, old.person_id);
END;
--> statement-breakpoint
CREATE TRIGGER `pupil_begins` AFTER INSERT ON `pupils`
BEGIN
	INSERT INTO standings (school_id, person_id) VALUES (new.school_id, new.person_id);
END;
--> statement-breakpoint
CREATE TRIGGER `pupil_leaves` AFTER UPDATE OF `left_on` ON `pupils` WHEN old.left_on IS NOT new.left_on
BEGIN
	INSERT INTO standings (school_id, person_id) SELECT new.school_id, new.person_id
		UNION ALL SELECT school_id, person_id FROM guardianships WHERE school_id = new.school_id AND pupil_id = new.person_id AND custody = 'full';
END;
--> statement-breakpoint
CREATE TRIGGER `pupil_ends` AFTER DELETE ON `pupils`
BEGIN
	INSERT INTO standings (school_id, person_id) VALUES (old.school_id, old.person_id);
END;
--> statement-breakpoint
CREATE TRIGGER `guardian_begins` AFTER INSERT ON `guardianships` WHEN new.custody = 'full'
BEGIN
	INSERT INTO standings (school_id, person_id) VALUES (new.school_id, new.person_id);
END;
--> statement-breakpoint
CREATE TRIGGER `guardian_changes` AFTER UPDATE OF `custody` ON `guardianships` WHEN old.custody <> new.custody
BEGIN
	INSERT INTO standings (school_id, person_id) VALUES (new.school_id, new.person_id);
END;
--> statement-breakpoint
CREATE TRIGGER `guardian_ends` AFTER DELETE ON `guardianships` WHEN old.custody = 'full'
BEGIN
	INSERT INTO standings (school_id, person_id) VALUES (old.school_id, old.person_id);
END;
--> statement-breakpoint
CREATE TRIGGER `place_begins` AFTER INSERT ON `memberships` WHEN new.role <> 'pupil'
BEGIN
	INSERT INTO standings (school_id, person_id) VALUES (new.school_id, new.person_id);
END;
--> statement-breakpoint
CREATE TRIGGER `place_changes` AFTER UPDATE OF `until_day` ON `memberships` WHEN new.role <> 'pupil' AND old.until_day IS NOT new.until_day
BEGIN
	INSERT INTO standings (school_id, person_id) VALUES (new.school_id, new.person_id);
END;
--> statement-breakpoint
CREATE TRIGGER `place_ends` AFTER DELETE ON `memberships` WHEN old.role <> 'pupil'
BEGIN
	INSERT INTO standings (school_id, person_id) VALUES (old.school_id, old.person_id);
END;
--> statement-breakpoint
INSERT INTO standings (school_id, person_id) SELECT school_id, id FROM people;
