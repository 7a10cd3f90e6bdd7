CREATE TABLE `import_changes` (
	`school_id` text NOT NULL,
	`turn` integer NOT NULL,
	`table_name` text NOT NULL,
	`row_key` text NOT NULL,
	`before` text,
	`after` text,
	`kept` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`school_id`, `turn`, `table_name`, `row_key`),
	FOREIGN KEY (`school_id`,`turn`) REFERENCES `import_applications`(`school_id`,`turn`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `import_undoings` (
	`school_id` text NOT NULL,
	`turn` integer NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	`kept` integer NOT NULL,
	PRIMARY KEY(`school_id`, `turn`),
	FOREIGN KEY (`school_id`,`turn`) REFERENCES `import_applications`(`school_id`,`turn`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `import_applications` ADD `undoable_until` integer;--> statement-breakpoint
CREATE INDEX `import_applications_undoable` ON `import_applications` (`undoable_until`) WHERE undoable_until is not null;