CREATE TABLE `code_apps` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`secret` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `person_id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `accounts`(`school_id`,`person_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `passkeys` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`host` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `accounts`(`school_id`,`person_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passkeys_by_person` ON `passkeys` (`school_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	PRIMARY KEY(`school_id`, `person_id`, `fingerprint`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `accounts`(`school_id`,`person_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `spent_proofs` (
	`school_id` text NOT NULL,
	`proof` text NOT NULL,
	`until` integer NOT NULL,
	PRIMARY KEY(`school_id`, `proof`)
);
--> statement-breakpoint
CREATE INDEX `spent_proofs_by_end` ON `spent_proofs` (`school_id`,`until`);