CREATE TABLE `conference_joins` (
	`school_id` text NOT NULL,
	`round_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`household_id` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `round_id`, `pupil_id`, `household_id`),
	FOREIGN KEY (`school_id`,`round_id`) REFERENCES `conference_rounds`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `pupils`(`school_id`,`person_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`household_id`) REFERENCES `households`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
PRAGMA defer_foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_conference_topics` (
	`school_id` text NOT NULL,
	`talk_id` text NOT NULL,
	`household_id` text NOT NULL,
	`voice` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `talk_id`, `voice`, `household_id`),
	FOREIGN KEY (`school_id`,`talk_id`) REFERENCES `conference_talks`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_conference_topics`("school_id", "talk_id", "household_id", "voice", "text", "at", "by_id") SELECT ct."school_id", ct."talk_id", CASE ct."voice" WHEN 'teacher' THEN '' ELSE (SELECT min(pa."household_id") FROM `conference_parties` pa WHERE pa."school_id" = ct."school_id" AND pa."talk_id" = ct."talk_id") END, ct."voice", ct."text", ct."at", ct."by_id" FROM `conference_topics` ct WHERE ct."voice" = 'teacher' OR EXISTS (SELECT 1 FROM `conference_parties` pa WHERE pa."school_id" = ct."school_id" AND pa."talk_id" = ct."talk_id");--> statement-breakpoint
DROP TABLE `conference_topics`;--> statement-breakpoint
ALTER TABLE `__new_conference_topics` RENAME TO `conference_topics`;--> statement-breakpoint
ALTER TABLE `conference_rounds` ADD `may_join` integer DEFAULT false NOT NULL;