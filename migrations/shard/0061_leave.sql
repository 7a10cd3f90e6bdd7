CREATE TABLE `leave_decisions` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`request_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`outcome` text NOT NULL,
	`from_day` text,
	`until_day` text,
	`days` integer NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`school_id`, `request_id`, `id`),
	FOREIGN KEY (`school_id`,`request_id`) REFERENCES `leave_requests`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `leave_requests` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`ground` text NOT NULL,
	`reason` text NOT NULL,
	`sheet` text NOT NULL,
	`days` integer NOT NULL,
	`withdrawn_at` integer,
	`is_open` integer DEFAULT true NOT NULL,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `pupils`(`school_id`,`person_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `leave_requests_by_sheet` ON `leave_requests` (`school_id`,`by_id`,`sheet`);--> statement-breakpoint
CREATE INDEX `leave_requests_by_pupil` ON `leave_requests` (`school_id`,`pupil_id`,`until_day`);--> statement-breakpoint
CREATE INDEX `leave_requests_waiting` ON `leave_requests` (`school_id`,`from_day`) WHERE is_open = 1;--> statement-breakpoint
ALTER TABLE `settings` ADD `school_ends` text DEFAULT '15:00' NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `minutes_a_day` integer DEFAULT 300 NOT NULL;