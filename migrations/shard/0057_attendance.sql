CREATE TABLE `attendance_checks` (
	`school_id` text NOT NULL,
	`day` text NOT NULL,
	`group_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `day`, `group_id`),
	FOREIGN KEY (`school_id`,`group_id`) REFERENCES `groups`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `missed_pupils` (
	`school_id` text NOT NULL,
	`day` text NOT NULL,
	`pupil_id` text NOT NULL,
	`group_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`answer` text,
	`answered_by_id` text,
	`answered_at` integer,
	`outcome` text,
	`outcome_by_id` text,
	`outcome_at` integer,
	PRIMARY KEY(`school_id`, `day`, `pupil_id`),
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `pupils`(`school_id`,`person_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`group_id`) REFERENCES `groups`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`answered_by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`outcome_by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `missed_pupils_by_pupil` ON `missed_pupils` (`school_id`,`pupil_id`,`day`);