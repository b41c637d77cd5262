package io.lastday.sandbox.tenant.schema;

/** A type as the table writes it: {@code user}, or {@code [user]} for a collection. */
public record TypeRef(String name, boolean collection) {

    static TypeRef parse(String text) {
        return text.startsWith("[")
                ? new TypeRef(text.substring(1, text.length() - 1), true)
                : new TypeRef(text, false);
    }

    /** One element of this collection, or this type itself. */
    public TypeRef element() {
        return new TypeRef(name, false);
    }

    @Override
    public String toString() {
        return collection ? "Collection(" + full() + ")" : full();
    }

    private String full() {
        return Character.isUpperCase(name.charAt(0)) ? "Edm." + name : "microsoft.graph." + name;
    }
}
