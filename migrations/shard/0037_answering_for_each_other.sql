CREATE TABLE `absences` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`stand_in_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `person_id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`stand_in_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `absences_by_end` ON `absences` (`school_id`,`until_day`);--> statement-breakpoint
CREATE TABLE `blocks` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`blocked_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `person_id`, `blocked_id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`blocked_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reports` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`reporter_id` text NOT NULL,
	`author_id` text NOT NULL,
	`about_id` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	`settled_at` integer,
	`settled_by_id` text,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`reporter_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`author_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`settled_by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_once` ON `reports` (`school_id`,`reporter_id`,`about_id`);--> statement-breakpoint
CREATE INDEX `reports_by_time` ON `reports` (`school_id`,`at`);--> statement-breakpoint
CREATE TABLE `takeovers` (
	`school_id` text NOT NULL,
	`message_id` text NOT NULL,
	`with_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `message_id`, `with_id`),
	FOREIGN KEY (`school_id`,`message_id`) REFERENCES `messages`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`with_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
