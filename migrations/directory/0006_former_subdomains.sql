CREATE TABLE `former_subdomains` (
	`slug` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`until` integer NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `former_subdomains_by_school` ON `former_subdomains` (`school_id`);--> statement-breakpoint
CREATE INDEX `former_subdomains_by_end` ON `former_subdomains` (`until`);--> statement-breakpoint
-- A subdomain that leads on to a school is no other school's for as long, nor this one's own twice (A4).
CREATE TRIGGER `subdomain_kept` BEFORE INSERT ON `schools` WHEN EXISTS (SELECT 1 FROM former_subdomains f WHERE f.slug = new.slug)
BEGIN
  SELECT RAISE(ABORT, 'constraint failed: schools.slug leads on to a school');
END;
--> statement-breakpoint
CREATE TRIGGER `subdomain_kept_from_moves` BEFORE UPDATE OF `slug` ON `schools` WHEN EXISTS (SELECT 1 FROM former_subdomains f WHERE f.slug = new.slug)
BEGIN
  SELECT RAISE(ABORT, 'constraint failed: schools.slug leads on to a school');
END;
