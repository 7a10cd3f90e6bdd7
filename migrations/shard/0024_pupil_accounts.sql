CREATE TABLE `pupil_cards` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`by_id` text NOT NULL,
	`words` text NOT NULL,
	`until` integer NOT NULL,
	PRIMARY KEY(`school_id`, `person_id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `accounts`(`school_id`,`person_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pupil_cards_by_end` ON `pupil_cards` (`until`);--> statement-breakpoint
CREATE INDEX `pupils_who_left` ON `pupils` (`left_on`) WHERE left_on is not null;