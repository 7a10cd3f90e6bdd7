CREATE TABLE `change_exports` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `detail_changes` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`person_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`field` text NOT NULL,
	`before` text,
	`after` text,
	`export_id` text,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`export_id`) REFERENCES `change_exports`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `detail_changes_by_export` ON `detail_changes` (`school_id`,`export_id`);--> statement-breakpoint
CREATE INDEX `detail_changes_by_time` ON `detail_changes` (`school_id`,`at`);--> statement-breakpoint
CREATE INDEX `detail_changes_by_age` ON `detail_changes` (`at`);--> statement-breakpoint
CREATE INDEX `detail_changes_new` ON `detail_changes` (`school_id`) WHERE export_id is null;