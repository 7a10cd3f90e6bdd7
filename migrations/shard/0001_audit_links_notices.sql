CREATE TABLE `audit_log` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject_id` text,
	`about` text NOT NULL,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `audit_log_by_actor` ON `audit_log` (`school_id`,`actor_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_log_by_subject` ON `audit_log` (`school_id`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_log_by_action` ON `audit_log` (`school_id`,`action`,`id`);--> statement-breakpoint
CREATE TABLE `link_uses` (
	`school_id` text NOT NULL,
	`link_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `link_id`),
	FOREIGN KEY (`school_id`,`link_id`) REFERENCES `links`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `links` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`person_id` text NOT NULL,
	`about` text,
	`code` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `links_by_code` ON `links` (`school_id`,`code`);--> statement-breakpoint
CREATE INDEX `links_by_person` ON `links` (`school_id`,`person_id`,`kind`,`created_at`);--> statement-breakpoint
ALTER TABLE `outbox` ADD `notice` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `modules_off` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `grants` text DEFAULT '{}' NOT NULL;