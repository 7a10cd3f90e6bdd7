CREATE TABLE `told_items` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`said` text NOT NULL,
	`all_day` integer NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`sequence` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`cancelled_at` integer,
	PRIMARY KEY(`school_id`, `person_id`, `key`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `told_items_anywhere` ON `told_items` (`ends_at`);--> statement-breakpoint
CREATE TABLE `event_files` (
	`school_id` text NOT NULL,
	`event_id` text NOT NULL,
	`id` text NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	PRIMARY KEY(`school_id`, `event_id`, `id`),
	FOREIGN KEY (`school_id`,`event_id`) REFERENCES `events`(`school_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`,`owner_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_files_by_file` ON `event_files` (`school_id`,`id`);--> statement-breakpoint
CREATE TABLE `deletions` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `deletions_by_time` ON `deletions` (`school_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `attendance_checks_by_day` ON `attendance_checks` (`day`,`school_id`);