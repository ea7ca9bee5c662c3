<?php
/**
 * The plugin's own words, in the language of who looks after the site. The checklist brings its own words.
 *
 * @package Iep_Checklist
 */

namespace Iep_Checklist;

defined( 'ABSPATH' ) || exit;

/** There is one Spanish, for every country's. */
const SPANISH = 'es_ES';

add_action( 'init', __NAMESPACE__ . '\\load_words', 1 );
add_filter( 'load_textdomain_mofile', __NAMESPACE__ . '\\nearest_file', 10, 2 );
add_filter( 'load_script_translation_file', __NAMESPACE__ . '\\nearest_script_file', 10, 3 );

/** Loads the words of the site's language. */
function load_words() {
	load_plugin_textdomain( 'iep-checklist', false, dirname( plugin_basename( FILE ) ) . '/languages' );
}

/**
 * Answers each Spanish with the one there is. WordPress asks this of each file that it loads, also since it loads them late (6.7).
 *
 * @param string $file   Where the words would be.
 * @param string $domain Whose words.
 */
function nearest_file( $file, $domain ) {
	if ( 'iep-checklist' !== $domain || ! is_string( $file ) ) {
		return $file;
	}
	return preg_replace( '/iep-checklist-es_\w+(?=\.mo$)/', 'iep-checklist-' . SPANISH, $file );
}

/**
 * The same for the words of the editor's script.
 *
 * @param string|false $file   Where they would be.
 * @param string       $handle Of which script.
 * @param string       $domain Whose words.
 */
function nearest_script_file( $file, $handle, $domain ) {
	if ( 'iep-checklist' !== $domain || ! is_string( $file ) ) {
		return $file;
	}
	return preg_replace( '/iep-checklist-es_[A-Z]{2}(?=-)/', 'iep-checklist-' . SPANISH, $file );
}
