CREATE TABLE `absence_changes` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`report_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`what` text NOT NULL,
	`before` text NOT NULL,
	PRIMARY KEY(`school_id`, `report_id`, `id`),
	FOREIGN KEY (`school_id`,`report_id`) REFERENCES `absence_reports`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `absence_reports` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`kind` text NOT NULL,
	`note` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`from_time` text,
	`until_time` text,
	`sheet` text NOT NULL,
	`reporter_id` text NOT NULL,
	`at` integer NOT NULL,
	`confirmed_on` text,
	`retracted_at` integer,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `pupils`(`school_id`,`person_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`reporter_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `absence_reports_by_sheet` ON `absence_reports` (`school_id`,`reporter_id`,`sheet`,`pupil_id`);--> statement-breakpoint
CREATE INDEX `absence_reports_by_pupil` ON `absence_reports` (`school_id`,`pupil_id`,`until_day`);--> statement-breakpoint
CREATE INDEX `absence_reports_by_end` ON `absence_reports` (`school_id`,`until_day`) WHERE retracted_at is null;--> statement-breakpoint
ALTER TABLE `settings` ADD `bell_time` text DEFAULT '08:30' NOT NULL;