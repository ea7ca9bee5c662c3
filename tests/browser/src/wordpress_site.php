<?php
/**
 * What the tests do in their WordPress without a browser: php wordpress_site.php FOLDER HOST WHAT [WORD …].
 */

list( , $folder, $host, $what ) = $argv;
$words = array_slice( $argv, 4 );

$_SERVER['HTTP_HOST'] = $host;
require $folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';

/** A published page with this text, by a person of this role. Gives its address. */
function published( $role, $content ) {
	$user = wp_insert_user( array( 'user_login' => $role . wp_rand(), 'user_pass' => 'password', 'role' => $role ) );
	wp_set_current_user( $user );
	// What this person may not write is taken out, as in the editor.
	kses_init();
	$post = wp_insert_post( wp_slash( array( 'post_type' => 'post', 'post_status' => 'publish', 'post_title' => 'By hand', 'post_content' => $content ) ), true );
	return get_permalink( $post );
}

switch ( $what ) {
	case 'begin':
		// It asks now and then if the address of its owner is still right.
		update_option( 'admin_email_lifespan', time() + YEAR_IN_SECONDS );
		// The editor greets newcomers with a window over everything.
		$quiet = array( 'welcomeGuide' => false, 'fullscreenMode' => true );
		update_user_meta( 1, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', array( 'core/edit-post' => $quiet, '_modified' => gmdate( 'c' ) ) );
		break;
	case 'activate':
		activate_plugin( 'iep-checklist/iep-checklist.php' );
		update_option( 'iep_checklist', array( 'help-name' => $words[0] ) );
		break;
	case 'publish':
		echo published( $words[0], $words[1] );
		break;
	case 'speak':
		// The texts of a locale come with WordPress's own, of which there are none here.
		switch_to_locale( $words[0] );
		add_filter( 'locale', function () use ( $words ) { return $words[0]; } );
		Iep_Checklist\load_words();
		echo __( $words[1], 'iep-checklist' );
		break;
	case 'remove':
		$plugin = 'iep-checklist/iep-checklist.php';
		deactivate_plugins( $plugin );
		$done = delete_plugins( array( $plugin ) );
		if ( true !== $done ) {
			fwrite( STDERR, 'the plugin cannot be removed: ' . wp_json_encode( $done ) );
		}
		break;
	case 'left':
		// Everything of ours in each table, pages apart, which are the site owner's.
		$left = array();
		foreach ( array( 'options' => 'option_name', 'usermeta' => 'meta_key', 'postmeta' => 'meta_key' ) as $table => $column ) {
			$name = $GLOBALS['wpdb']->prefix . $table;
			$left = array_merge( $left, $GLOBALS['wpdb']->get_col( "SELECT $column FROM $name WHERE $column LIKE '%iep%checklist%'" ) );
		}
		echo implode( ' ', $left );
		break;
	default:
		fwrite( STDERR, "there is no $what" );
}
