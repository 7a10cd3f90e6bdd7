CREATE TABLE `blocked_addresses` (
	`school_id` text NOT NULL,
	`address` text NOT NULL,
	`reason` text NOT NULL,
	`since` integer NOT NULL,
	`lifted_at` integer,
	PRIMARY KEY(`school_id`, `address`)
);
--> statement-breakpoint
CREATE INDEX `blocked_addresses_now` ON `blocked_addresses` (`school_id`,`address`) WHERE lifted_at is null;--> statement-breakpoint
CREATE TABLE `returned_mails` (
	`school_id` text NOT NULL,
	`address` text NOT NULL,
	`sent_at` integer NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `address`, `sent_at`)
);
--> statement-breakpoint
CREATE INDEX `returned_mails_by_age` ON `returned_mails` (`at`);