/** The seeded firm Harbour &amp; Finch: its people, devices, policies and chats, the same for the same seed. */
@NullMarked
package io.lastday.sandbox.firm;

import org.jspecify.annotations.NullMarked;
