package io.lastday.offboarding.leaver;

import io.lastday.offboarding.person.PersonId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a person as {@code entra:…} or {@code keycloak:…:…}, in requests, answers and rows alike. */
final class PersonIdJson {

    private PersonIdJson() {}

    static JacksonModule module() {
        return new SimpleModule("person-id")
                .addSerializer(PersonId.class, new Writer())
                .addDeserializer(PersonId.class, new Reader());
    }

    private static final class Writer extends StdSerializer<PersonId> {

        Writer() {
            super(PersonId.class);
        }

        @Override
        public void serialize(PersonId person, JsonGenerator json, SerializationContext context) {
            json.writeString(person.toString());
        }
    }

    private static final class Reader extends StdDeserializer<PersonId> {

        Reader() {
            super(PersonId.class);
        }

        @Override
        public PersonId deserialize(JsonParser json, DeserializationContext context) {
            try {
                return PersonId.parse(json.getString());
            } catch (IllegalArgumentException notOne) {
                throw context.weirdStringException(
                        json.getString(), PersonId.class, String.valueOf(notOne.getMessage()));
            }
        }
    }
}
