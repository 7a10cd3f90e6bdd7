CREATE TABLE `search_entries` (
	`school_id` text NOT NULL,
	`message_id` text NOT NULL,
	`with_id` text NOT NULL,
	`part` text NOT NULL,
	`place` integer NOT NULL,
	`stale` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`school_id`, `message_id`, `with_id`, `part`)
);
--> statement-breakpoint
CREATE INDEX `search_entries_by_place` ON `search_entries` (`place`,`school_id`);--> statement-breakpoint
CREATE INDEX `search_entries_stale` ON `search_entries` (`school_id`,`message_id`,`with_id`) WHERE stale = 1;