<?php
/**
 * The element itself, as the block, the shortcode and the page for phones put it out.
 *
 * @package Iep_Checklist
 */

namespace Iep_Checklist;

defined( 'ABSPATH' ) || exit;

/** The name under which WordPress knows the script, and prints it once a page. */
const SCRIPT = 'iep-checklist';
/** The sheet that keeps the checklist's place on the page. */
const STYLE = 'iep-checklist';

add_action( 'init', __NAMESPACE__ . '\\register_files' );
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\\enqueue_early' );
add_action( 'wp_head', __NAMESPACE__ . '\\print_hints', 2 );
add_shortcode( 'iep_checklist', __NAMESPACE__ . '\\shortcode' );

/** Tells WordPress of the script and the sheet. Neither is on any page yet. */
function register_files() {
	wp_register_script_module( SCRIPT, address_of( 'assets/iep-checklist.js' ), array(), RELEASE );
	wp_register_style( STYLE, address_of( 'block/style.css' ), array(), RELEASE );
	// So small a sheet goes into the page itself, where it costs no request.
	wp_style_add_data( STYLE, 'path', dirname( FILE ) . '/block/style.css' );
}

/** Puts both on this page. */
function enqueue_files() {
	wp_enqueue_script_module( SCRIPT );
	wp_enqueue_style( STYLE );
}

/** In a classic theme the head is printed before the text is read, so the text is looked at first. */
function enqueue_early() {
	$post = is_singular() ? get_post() : null;
	if ( $post && ( has_block( 'iep-checklist/checklist', $post ) || has_shortcode( $post->post_content, 'iep_checklist' ) ) ) {
		enqueue_files();
	}
}

/**
 * Whether a checklist that loads at once is on this page, as far as the page is known.
 *
 * @param bool $found There is one.
 */
function is_eager( $found = false ) {
	static $is_eager = false;
	$is_eager        = $is_eager || $found;
	return $is_eager;
}

/** Asks for the other two files early. A block theme makes the text before the head, so there it is known. */
function print_hints() {
	if ( is_eager() ) {
		printf(
			'<link rel="modulepreload" href="%1$s" crossorigin>' . "\n" .
			'<link rel="preload" href="%2$s" as="fetch" type="application/wasm" crossorigin>' . "\n",
			esc_url( address_of( 'assets/iep-checklist-app.js' ) . '?v=' . BUILD ),
			esc_url( address_of( 'assets/iep-checklist_bg.wasm' ) . '?v=' . BUILD )
		);
	}
}

/**
 * `[iep_checklist help-name="…" help-phone="…"]`, for the classic editor and for page builders.
 *
 * @param array|string $given The attributes, by the names of the element's.
 */
function shortcode( $given ) {
	return element( is_array( $given ) ? $given : array() );
}

/**
 * The element with its list to fall back on, and its files on the page.
 *
 * @param array $given Settings of this one place; the site's count where they say nothing.
 * @param array $more  More attributes, by name.
 */
function element( array $given, array $more = array() ) {
	enqueue_files();
	$settings = good_settings( $given ) + site_settings() + array( 'loading' => 'lazy' );
	is_eager( 'lazy' !== $settings['loading'] );
	$accent   = isset( $settings['accent'] ) ? $settings['accent'] : '';
	unset( $settings['accent'] );
	if ( '' !== $accent ) {
		$more['style'] = '--iep-accent: ' . $accent;
	}
	// The page for phones shows the list of the site, which is kept: a list with a name of its own is another one.
	$is_the_sites = ! isset( $settings['storage-key'] ) && ! ( isset( $settings['keep'] ) && 'visit' === $settings['keep'] );
	if ( is_on( 'page' ) && $is_the_sites && ! isset( $more['standalone-url'] ) ) {
		$more['standalone-url'] = page_address( 'page' );
	}
	$list = fallback( isset( $settings['lang'] ) ? $settings['lang'] : get_bloginfo( 'language' ) );
	return '<iep-checklist' . attributes( $settings + array_filter( $more, 'strlen' ) ) . ">\n" . $list . '</iep-checklist>';
}

/**
 * Attributes as text. Square brackets are written as numbers, so that no shortcode in a value is carried out. What
 * looks like an entity is one already for `esc_attr`, and would arrive as another text.
 *
 * @param array $values Texts by name.
 */
function attributes( array $values ) {
	$text = '';
	foreach ( $values as $name => $value ) {
		$safe  = strtr(
			esc_attr( str_replace( '&', '&amp;', $value ) ),
			array(
				'[' => '&#91;',
				']' => '&#93;',
			)
		);
		$text .= ' ' . esc_attr( $name ) . '="' . $safe . '"';
	}
	return $text;
}

/**
 * The list of the eight parts, which stays where the checklist cannot start.
 *
 * @param string $lang The language of the page, such as `es-MX`.
 */
function fallback( $lang ) {
	$tag = 'es' === strtolower( substr( $lang, 0, 2 ) ) ? 'es' : 'en';
	ob_start();
	include dirname( FILE ) . '/fallback/' . $tag . '.html';
	$allowed          = wp_kses_allowed_html( 'post' );
	$allowed['input'] = array_fill_keys( array( 'type', 'value', 'autocomplete' ), true );
	return '<div lang="' . $tag . '">' . wp_kses( ob_get_clean(), $allowed ) . '</div>';
}
