/** Ways to tell people: webhooks, mail, chat, commands, the log. */
@NullMarked
package org.pactwatch.alert.channel;

import org.jspecify.annotations.NullMarked;
