package io.lastday.sandbox.demo;

import io.lastday.sandbox.client.Caller;

/** One of the people who play a part, with the token that they act with. */
record Actor(String role, String username, Caller caller) {}
