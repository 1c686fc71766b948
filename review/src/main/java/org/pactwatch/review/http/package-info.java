/**
 * Requests and answers: addresses, parameters, protection against forged requests, pages and API.
 */
@NullMarked
package org.pactwatch.review.http;

import org.jspecify.annotations.NullMarked;
