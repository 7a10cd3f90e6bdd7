CREATE TABLE `site_letter_readers` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`school_id`, `person_id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `site_letters` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`phone` text NOT NULL,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`suspicions` text NOT NULL,
	`network` text NOT NULL,
	`settled_by_id` text,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`settled_by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `site_letters_by_state` ON `site_letters` (`school_id`,`state`,`at`);--> statement-breakpoint
CREATE INDEX `site_letters_by_network` ON `site_letters` (`school_id`,`network`,`at`);--> statement-breakpoint
CREATE INDEX `site_letters_by_age` ON `site_letters` (`at`);--> statement-breakpoint
CREATE TABLE `site_files` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`page_id` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`page_id`) REFERENCES `site_pages`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `site_files_of_page` ON `site_files` (`school_id`,`page_id`);--> statement-breakpoint
CREATE TABLE `site_pages` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`slug` text NOT NULL,
	`parent_id` text,
	`position` integer NOT NULL,
	`in_menu` integer DEFAULT true NOT NULL,
	`title` text NOT NULL,
	`about` text DEFAULT '' NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`draft` text NOT NULL,
	`draft_version` integer DEFAULT 1 NOT NULL,
	`draft_by_id` text NOT NULL,
	`draft_at` integer NOT NULL,
	`published_id` text,
	`published_at` integer,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`parent_id`) REFERENCES `site_pages`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`draft_by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `site_pages_by_slug` ON `site_pages` (`school_id`,`slug`);--> statement-breakpoint
CREATE INDEX `site_pages_in_order` ON `site_pages` (`school_id`,`position`);--> statement-breakpoint
CREATE TABLE `site_portraits` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `person_id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `site_shown` (
	`school_id` text NOT NULL,
	`page_id` text NOT NULL,
	`kind` text NOT NULL,
	`shown_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `kind`, `shown_id`, `page_id`),
	FOREIGN KEY (`school_id`,`page_id`) REFERENCES `site_pages`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `site_shown_on_page` ON `site_shown` (`school_id`,`page_id`);--> statement-breakpoint
CREATE TABLE `site_versions` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`page_id` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`page_id`) REFERENCES `site_pages`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `site_versions_of_page` ON `site_versions` (`school_id`,`page_id`,`at`);--> statement-breakpoint
CREATE TABLE `site_redirects` (
	`school_id` text NOT NULL,
	`from_path` text NOT NULL,
	`to_path` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `from_path`),
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
