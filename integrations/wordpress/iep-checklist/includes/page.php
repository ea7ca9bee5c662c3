<?php
/**
 * The page for phones: the checklist alone, which opens with no signal once it has been opened.
 *
 * It is at `/?iep-checklist=page`, since that works without a change of the server's rules, and beside it are its worker
 * and its manifest. The worker answers for exactly that address, and for no other page of the site. In the texts below
 * page/, which are made when the plugin is built, only what differs from site to site is left to fill in.
 *
 * @package Iep_Checklist
 */

namespace Iep_Checklist;

defined( 'ABSPATH' ) || exit;

/** The word in the address. */
const ASKED = 'iep-checklist';
/** What can be asked for, each with its kind of text. */
const PARTS = array(
	'page'     => 'text/html',
	'worker'   => 'text/javascript',
	'manifest' => 'application/manifest+json',
);

add_filter( 'query_vars', __NAMESPACE__ . '\\add_query_var' );
add_action( 'parse_request', __NAMESPACE__ . '\\serve' );

/**
 * Lets the word through.
 *
 * @param array $names Words that WordPress knows.
 */
function add_query_var( $names ) {
	$names[] = ASKED;
	return $names;
}

/**
 * The address of one of the parts.
 *
 * @param string $part Which one.
 */
function page_address( $part ) {
	return add_query_arg( ASKED, $part, home_url( '/' ) );
}

/**
 * Answers with a part of the page, if one is asked for, before WordPress looks for a post.
 *
 * @param \WP $asked The request.
 */
function serve( $asked ) {
	$part = isset( $asked->query_vars[ ASKED ] ) ? $asked->query_vars[ ASKED ] : '';
	if ( ! is_string( $part ) || ! isset( PARTS[ $part ] ) || ! is_on( 'page' ) ) {
		return;
	}
	status_header( 200 );
	header( 'Content-Type: ' . PARTS[ $part ] . '; charset=UTF-8' );
	header( 'X-Content-Type-Options: nosniff' );
	// It may be kept, and is asked for again: after an update all three belong together.
	header( 'Cache-Control: no-cache' );
	if ( is_on( 'unlisted' ) ) {
		header( 'X-Robots-Tag: noindex' );
	}
	if ( 'manifest' === $part ) {
		echo wp_json_encode( manifest() );
	} else {
		// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- each text that is filled in is escaped there.
		echo 'page' === $part ? the_page() : worker();
	}
	exit;
}

/** Where the files are, on the same host as the page: its worker may keep no others. */
function assets() {
	return esc_url( wp_make_link_relative( address_of( 'assets/' ) ) );
}

/**
 * One of the texts below page/.
 *
 * @param string $name  Its name.
 * @param array  $facts What to fill in, escaped.
 */
function filled_in( $name, array $facts ) {
	ob_start();
	include dirname( FILE ) . '/page/' . $name;
	return strtr( ob_get_clean(), $facts );
}

/** The page, with the site's settings. */
function the_page() {
	// It is that page already, so it offers no other one.
	$own = array(
		'heading-level' => '1',
		'loading'       => 'eager',
	);
	if ( ! isset( site_settings()['lang'] ) ) {
		// As on the other pages, the language of the site counts before that of the phone.
		$own['lang'] = strtolower( substr( get_bloginfo( 'language' ), 0, 2 ) );
	}
	$element = element( $own, array( 'standalone-url' => '' ) );
	return filled_in(
		'page.html',
		array(
			'{{element}}'  => $element,
			'{{assets}}'   => assets(),
			'{{manifest}}' => esc_url( page_address( 'manifest' ) ),
		)
	);
}

/** The script that keeps it for times with no signal. */
function worker() {
	return filled_in( 'worker.js', array( '{{assets}}' => assets() ) );
}

/** What a phone needs to know to add it. */
function manifest() {
	$manifest = (array) json_decode( filled_in( 'manifest.json', array() ), true );
	$settings = site_settings();

	$manifest['id']        = page_address( 'page' );
	$manifest['start_url'] = page_address( 'page' );
	$manifest['scope']     = home_url( '/' );
	if ( isset( $settings['help-name'] ) ) {
		$manifest['name'] .= ' · ' . $settings['help-name'];
	}
	foreach ( $manifest['icons'] as $at => $icon ) {
		$manifest['icons'][ $at ]['src'] = assets() . $icon['src'];
	}
	return $manifest;
}
