package io.lastday.offboarding.step.entra.directory;

/** A way to sign in that an account has registered. Its number, address or key is never read further than this. */
record AuthMethod(String id, MethodKind kind) implements Held {

    @Override
    public String name() {
        return kind.words();
    }
}
