CREATE TABLE `newsletter_refusals` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `person_id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `newsletter_subscribers` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`email` text NOT NULL,
	`language` text NOT NULL,
	`asked_at` integer NOT NULL,
	`confirmed_at` integer,
	`network` text,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `newsletter_subscribers_by_email` ON `newsletter_subscribers` (`school_id`,`email`);--> statement-breakpoint
CREATE INDEX `newsletter_subscribers_waiting` ON `newsletter_subscribers` (`school_id`,`asked_at`) WHERE confirmed_at is null;--> statement-breakpoint
CREATE INDEX `newsletter_subscribers_too_old` ON `newsletter_subscribers` (`asked_at`) WHERE confirmed_at is null;--> statement-breakpoint
CREATE TABLE `newsletters` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`title` text NOT NULL,
	`blocks` text NOT NULL,
	`parents` integer NOT NULL,
	`group_ids` text NOT NULL,
	`staff` integer NOT NULL,
	`subscribers` integer NOT NULL,
	`is_public` integer NOT NULL,
	`starts_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by_id` text NOT NULL,
	`sent_at` integer,
	`sent_by_id` text,
	`out_at` integer,
	`people` integer DEFAULT 0 NOT NULL,
	`outsiders` integer DEFAULT 0 NOT NULL,
	`sweep_at` integer,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`changed_by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`sent_by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `newsletters_out` ON `newsletters` (`school_id`,`out_at`,`id`) WHERE out_at is not null;--> statement-breakpoint
CREATE INDEX `newsletters_public` ON `newsletters` (`school_id`,`out_at`,`id`) WHERE out_at is not null and is_public = 1;--> statement-breakpoint
CREATE INDEX `newsletters_in_hand` ON `newsletters` (`school_id`,`changed_at`) WHERE out_at is null;--> statement-breakpoint
CREATE INDEX `newsletters_to_sweep` ON `newsletters` (`sweep_at`) WHERE sweep_at is not null;--> statement-breakpoint
ALTER TABLE `outbox` ADD `newsletter_id` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `subscriber_id` text;--> statement-breakpoint
CREATE INDEX `outbox_by_newsletter` ON `outbox` (`school_id`,`newsletter_id`) WHERE newsletter_id is not null;