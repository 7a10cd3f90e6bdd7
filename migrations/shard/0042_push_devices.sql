CREATE TABLE `push_devices` (
	`school_id` text NOT NULL,
	`session` text NOT NULL,
	`person_id` text NOT NULL,
	`endpoint` text NOT NULL,
	`p256dh` text NOT NULL,
	`auth` text NOT NULL,
	`since` integer NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`school_id`, `session`),
	FOREIGN KEY (`school_id`,`session`) REFERENCES `sessions`(`school_id`,`fingerprint`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `push_devices_by_endpoint` ON `push_devices` (`school_id`,`endpoint`);--> statement-breakpoint
CREATE INDEX `push_devices_by_person` ON `push_devices` (`school_id`,`person_id`);--> statement-breakpoint
ALTER TABLE `outbox` ADD `device` text;