CREATE TABLE `custody_changes` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`person_id` text NOT NULL,
	`before` text,
	`after` text,
	`ground` text,
	`since_day` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `pupils`(`school_id`,`person_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `custody_changes_by_pupil` ON `custody_changes` (`school_id`,`pupil_id`,`id`);--> statement-breakpoint
CREATE TABLE `information_answers` (
	`school_id` text NOT NULL,
	`request_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `request_id`),
	FOREIGN KEY (`school_id`,`request_id`) REFERENCES `information_requests`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `information_requests` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`contact` text NOT NULL,
	`child` text NOT NULL,
	`question` text NOT NULL,
	`at` integer NOT NULL,
	`pupil_id` text,
	`person_id` text,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `pupils`(`school_id`,`person_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `information_requests_by_time` ON `information_requests` (`school_id`,`at`);--> statement-breakpoint
CREATE INDEX `guardianships_limited` ON `guardianships` (`school_id`,`pupil_id`) WHERE custody in ('none', 'blocked');