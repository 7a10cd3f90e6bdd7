CREATE TABLE `import_choices` (
	`school_id` text NOT NULL,
	`run_id` text NOT NULL,
	`line` text NOT NULL,
	`choice` text NOT NULL,
	PRIMARY KEY(`school_id`, `run_id`, `line`),
	FOREIGN KEY (`school_id`,`run_id`) REFERENCES `import_runs`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `import_mappings` (
	`school_id` text NOT NULL,
	`signature` text NOT NULL,
	`mapping` text NOT NULL,
	`by_id` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `signature`),
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `import_runs` ADD `stage` text DEFAULT 'waiting' NOT NULL;--> statement-breakpoint
ALTER TABLE `import_runs` ADD `done` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `import_runs` ADD `moved_at` integer;--> statement-breakpoint
ALTER TABLE `import_runs` ADD `meaning` text;--> statement-breakpoint
ALTER TABLE `import_runs` ADD `consent` text;--> statement-breakpoint
ALTER TABLE `import_runs` ADD `refusal` text;