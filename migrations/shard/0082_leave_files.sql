CREATE TABLE `leave_files` (
	`school_id` text NOT NULL,
	`request_id` text NOT NULL,
	`id` text NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	PRIMARY KEY(`school_id`, `request_id`, `id`),
	FOREIGN KEY (`school_id`,`request_id`) REFERENCES `leave_requests`(`school_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`,`owner_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `occurrences_by_end` ON `occurrences` (`school_id`,`calendar`,`month`,`last_day`,`first_day`);