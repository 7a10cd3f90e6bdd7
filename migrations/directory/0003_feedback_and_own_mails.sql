CREATE TABLE `feedback` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`person_id` text NOT NULL,
	`roles` text NOT NULL,
	`text` text NOT NULL,
	`page` text NOT NULL,
	`browser` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `feedback_by_person` ON `feedback` (`school_id`,`person_id`,`at`);--> statement-breakpoint
CREATE INDEX `feedback_by_age` ON `feedback` (`at`);--> statement-breakpoint
CREATE TABLE `own_mails` (
	`school_id` text NOT NULL,
	`kind` text NOT NULL,
	`about_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`held_until` integer NOT NULL,
	`done_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`failure` text,
	PRIMARY KEY(`school_id`, `kind`, `about_id`)
);
--> statement-breakpoint
CREATE INDEX `own_mails_unsettled` ON `own_mails` (`held_until`) WHERE done_at is null;