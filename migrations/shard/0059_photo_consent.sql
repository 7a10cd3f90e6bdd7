CREATE TABLE `consent_texts` (
	`school_id` text NOT NULL,
	`channel` text NOT NULL,
	`version` integer NOT NULL,
	`purpose` text NOT NULL,
	`asked` integer NOT NULL,
	`since` integer NOT NULL,
	`by_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `channel`, `version`),
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `consents` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`person_id` text NOT NULL,
	`answers` text NOT NULL,
	`at` integer NOT NULL,
	`ended_at` integer,
	PRIMARY KEY(`school_id`, `id`, `pupil_id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `pupils`(`school_id`,`person_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consents_that_hold` ON `consents` (`school_id`,`pupil_id`,`person_id`) WHERE ended_at is null;