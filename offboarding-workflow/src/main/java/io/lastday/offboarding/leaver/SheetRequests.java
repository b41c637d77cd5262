package io.lastday.offboarding.leaver;

import io.lastday.offboarding.leaver.CsvSheet.Line;
import io.lastday.offboarding.leaver.CsvSheet.Problem;
import io.lastday.offboarding.person.FoundPerson;
import io.lastday.offboarding.person.PeopleDirectory;
import io.lastday.offboarding.person.PeopleFound;
import io.lastday.offboarding.person.PersonId;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** Makes of one line of a sheet the request that HR would have sent for this person, or says what is wrong. Blocking. */
@Component
class SheetRequests {

    private final PeopleDirectory people;
    private final JsonMapper json;
    private final Validator validator;

    SheetRequests(PeopleDirectory people, JsonMapper json, Validator validator) {
        this.people = people;
        this.json = json;
        this.validator = validator;
    }

    /** @throws BadLine where a cell is wrong or nobody, or more than one, is meant */
    StartRequest of(Line line) {
        Map<String, Object> fields = new HashMap<>(line.fields());
        fields.put("person", person(line).toString());
        Object name = fields.remove("name");
        if (name != null) {
            fields.put("confirmName", name);
        }
        StartRequest request = convert(line, fields);
        for (ConstraintViolation<StartRequest> wrong : validator.validate(request)) {
            throw new BadLine(new Problem(line.number(), wrong.getPropertyPath().toString(), wrong.getMessage() + "."));
        }
        return request;
    }

    private StartRequest convert(Line line, Map<String, Object> fields) {
        try {
            return json.convertValue(fields, StartRequest.class);
        } catch (JacksonException unreadable) {
            String field = unreadable instanceof DatabindException where
                            && !where.getPath().isEmpty()
                    ? where.getPath().getLast().getPropertyName()
                    : null;
            throw new BadLine(new Problem(
                    line.number(), field, "This cannot be read. Dates are 2026-11-27, times 2026-11-27T17:30."));
        }
    }

    /** An id, or an e-mail address or employee number that exactly one person has. */
    private PersonId person(Line line) {
        String text = line.fields().getOrDefault("person", "");
        try {
            return PersonId.parse(text);
        } catch (IllegalArgumentException notAnId) {
            return search(line, text);
        }
    }

    private PersonId search(Line line, String text) {
        if (text.length() < 2) {
            throw new BadLine(new Problem(line.number(), "person", "Nobody is named."));
        }
        PeopleFound found = people.find(text);
        List<FoundPerson> meant =
                found.items().stream().filter(each -> names(each, text)).toList();
        if (!found.incomplete().isEmpty()) {
            throw new BadLine(new Problem(
                    line.number(), "person", "Not every system answered: who is meant is not known. Try again."));
        }
        if (meant.size() != 1) {
            throw new BadLine(new Problem(
                    line.number(),
                    "person",
                    meant.isEmpty()
                            ? "Nobody has this id, e-mail address or employee number."
                            : meant.size() + " people have it. Write the person's id."));
        }
        return meant.getFirst().person();
    }

    private static boolean names(FoundPerson person, String text) {
        return Stream.concat(
                        Stream.of(Optional.ofNullable(person.email()), Optional.ofNullable(person.employeeId()))
                                .flatMap(Optional::stream),
                        person.accounts().stream().map(FoundPerson.LinkedAccount::username))
                .anyMatch(text::equalsIgnoreCase);
    }

    /** A line that cannot be started. */
    static final class BadLine extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        BadLine(Problem problem) {
            super(problem.what());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
