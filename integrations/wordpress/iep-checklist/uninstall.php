<?php
/**
 * Takes away everything that the plugin kept: one option on each site. It has no table, no file and no scheduled task.
 *
 * @package Iep_Checklist
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'iep_checklist' );
if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $iep_checklist_site ) {
		delete_blog_option( $iep_checklist_site, 'iep_checklist' );
	}
}
