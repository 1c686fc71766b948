/** What a user says about alerts, checked: rules, watch lists, channels, grouping and retries. */
@NullMarked
package org.pactwatch.alert.settings;

import org.jspecify.annotations.NullMarked;
