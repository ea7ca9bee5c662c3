<?php
/**
 * What can be set, for the whole site or for one block, and what is taken as a good value.
 *
 * The names are those of the element's attributes. A bad value is dropped: the element then does what it does without.
 *
 * @package Iep_Checklist
 */

namespace Iep_Checklist;

defined( 'ABSPATH' ) || exit;

/** The one option in which everything is kept. */
const OPTION = 'iep_checklist';

/** Every setting of the element, by its attribute; the values are the block's names for them. */
const ATTRIBUTES = array(
	'lang'           => 'language',
	'theme'          => 'theme',
	'accent'         => 'accent',
	'heading-level'  => 'headingLevel',
	'help-name'      => 'helpName',
	'help-phone'     => 'helpPhone',
	'help-url'       => 'helpUrl',
	'team-name'      => 'teamName',
	'transition-age' => 'transitionAge',
	'service-start'  => 'serviceStart',
	'keep'           => 'keep',
	'loading'        => 'loading',
	'storage-key'    => 'storageKey',
	'settings'       => 'settings',
);

/** How JSON settings begin, to be shown in an empty field. */
const EXAMPLE = '{ "help-links": [ { "title": "Our classes", "url": "https://example.org/classes" } ] }';

/** Settings that have one value for the whole site, and no attribute of their own. */
const SWITCHES = array( 'page', 'unlisted' );

/** What the site uses where a block says nothing; each is a good value or is not there. */
function site_settings() {
	$stored = get_option( OPTION, array() );
	return good_settings( is_array( $stored ) ? $stored : array() );
}

/**
 * Whether a switch of the site is on. Both are until somebody turns them off.
 *
 * @param string $name One of SWITCHES.
 */
function is_on( $name ) {
	$stored = get_option( OPTION, array() );
	return ! is_array( $stored ) || ! isset( $stored[ $name ] ) || '0' !== $stored[ $name ];
}

/**
 * Takes the good values out of what somebody gave, by the names of the attributes.
 *
 * @param array $given Texts by name.
 */
function good_settings( array $given ) {
	$good = array();
	foreach ( array_keys( ATTRIBUTES ) as $name ) {
		if ( isset( $given[ $name ] ) && is_scalar( $given[ $name ] ) ) {
			$value = trim( (string) $given[ $name ] );
			$value = good_value( $name, 'settings' === $name ? $value : plain( $value ) );
			if ( '' !== $value ) {
				$good[ $name ] = $value;
			}
		}
	}
	return $good;
}

/**
 * The value as the element takes it, or an empty text where it would not.
 *
 * @param string $name  The attribute.
 * @param string $value What was given for it.
 */
function good_value( $name, $value ) {
	switch ( $name ) {
		case 'lang':
			return one_of( $value, array( 'en', 'es' ) );
		case 'theme':
			return one_of( $value, array( 'light', 'dark', 'auto' ) );
		case 'keep':
			return one_of( $value, array( 'visit', 'always' ) );
		case 'loading':
			return one_of( $value, array( 'lazy', 'eager' ) );
		case 'accent':
			return (string) sanitize_hex_color( $value );
		case 'heading-level':
			return one_of( $value, array( '1', '2', '3', '4', '5' ) );
		case 'transition-age':
			return one_of( $value, array( '12', '13', '14', '15', '16' ) );
		case 'help-phone':
			return preg_match( '/\d/', $value ) ? good_text( $value ) : '';
		case 'help-url':
			return preg_match( '~^https?://\S+$~i', $value ) ? esc_url_raw( $value, array( 'http', 'https' ) ) : '';
		case 'service-start':
			return good_service_start( $value );
		case 'storage-key':
			return preg_match( '/^[A-Za-z0-9._-]{1,64}$/D', $value ) ? $value : '';
		case 'settings':
			return good_json( $value );
		default:
			return good_text( $value );
	}
}

/**
 * The text without entities. WordPress puts them into what was typed by somebody who may not write HTML, and its
 * classic editor into every shortcode. All of it is escaped again where it is put out.
 *
 * @param string $text What is stored.
 */
function plain( $text ) {
	return wp_specialchars_decode( $text, ENT_QUOTES );
}

/**
 * One line without markup.
 *
 * @param string $text What was given.
 */
function good_text( $text ) {
	return plain( sanitize_text_field( $text ) );
}

/**
 * The value, where it is one of those that there are.
 *
 * @param string $value What was given.
 * @param array  $known Those that there are.
 */
function one_of( $value, array $known ) {
	return in_array( $value, $known, true ) ? $value : '';
}

/**
 * When services start: how many days, which kind, and from when on, as `10 school-days signed`.
 *
 * @param string $value What was given.
 */
function good_service_start( $value ) {
	$words = preg_split( '/\s+/', $value );
	$found = preg_match( '/^(\d{1,3}) (school-days|days|business-days) (signed|notice|meeting)$/D', implode( ' ', $words ), $match );
	return $found && $match[1] >= 1 && $match[1] <= 120 ? (int) $match[1] . ' ' . $match[2] . ' ' . $match[3] : '';
}

/**
 * The same JSON without spaces, where it is an object.
 *
 * @param string $value What was given.
 */
function good_json( $value ) {
	$read = json_decode( $value );
	$text = is_object( $read ) ? wp_json_encode( plain_in( $read ), JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ) : false;
	return false === $text || '{}' === $text ? '' : $text;
}

/**
 * JSON with all of its texts without entities.
 *
 * @param mixed $value What was read.
 */
function plain_in( $value ) {
	if ( is_string( $value ) ) {
		return plain( $value );
	}
	if ( is_array( $value ) ) {
		return array_map( __NAMESPACE__ . '\\plain_in', $value );
	}
	return is_object( $value ) ? (object) array_map( __NAMESPACE__ . '\\plain_in', (array) $value ) : $value;
}
