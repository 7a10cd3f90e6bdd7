CREATE TABLE `rollover_groups` (
	`school_id` text NOT NULL,
	`rollover_id` text NOT NULL,
	`group_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `rollover_id`, `group_id`),
	FOREIGN KEY (`school_id`,`rollover_id`) REFERENCES `rollovers`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rollover_places` (
	`school_id` text NOT NULL,
	`rollover_id` text NOT NULL,
	`group_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`became` text NOT NULL,
	PRIMARY KEY(`school_id`, `rollover_id`, `group_id`, `role`, `person_id`),
	FOREIGN KEY (`school_id`,`rollover_id`) REFERENCES `rollovers`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`group_id`) REFERENCES `groups`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rollover_pupils` (
	`school_id` text NOT NULL,
	`rollover_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`year` integer NOT NULL,
	`went` text NOT NULL,
	PRIMARY KEY(`school_id`, `rollover_id`, `pupil_id`),
	FOREIGN KEY (`school_id`,`rollover_id`) REFERENCES `rollovers`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `pupils`(`school_id`,`person_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rollovers` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`from_year` text NOT NULL,
	`to_year` text NOT NULL,
	`starts_on` text NOT NULL,
	`choices` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	`agreed_at` integer,
	`applied_at` integer,
	`undone_at` integer,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rollovers_by_time` ON `rollovers` (`school_id`,`at`);--> statement-breakpoint
CREATE UNIQUE INDEX `rollovers_agreed` ON `rollovers` (`school_id`,`to_year`) WHERE agreed_at is not null and undone_at is null;--> statement-breakpoint
CREATE INDEX `rollovers_due` ON `rollovers` (`starts_on`) WHERE agreed_at is not null and applied_at is null and undone_at is null;