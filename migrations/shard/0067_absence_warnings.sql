CREATE TABLE `absence_warnings` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`minutes` integer NOT NULL,
	`at` integer NOT NULL,
	`settled_at` integer,
	`settled_by_id` text,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `pupils`(`school_id`,`person_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`settled_by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `absence_warnings_by_pupil` ON `absence_warnings` (`school_id`,`pupil_id`,`until_day`);--> statement-breakpoint
DROP INDEX `missed_pupils_by_pupil`;--> statement-breakpoint
CREATE INDEX `missed_pupils_by_day` ON `missed_pupils` (`day`,`school_id`);