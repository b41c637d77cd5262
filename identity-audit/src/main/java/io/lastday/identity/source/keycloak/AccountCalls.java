package io.lastday.identity.source.keycloak;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * What is asked about one account, with the account in the address. The client's own way, a resource for each account, reads the
 * annotations of its interfaces anew each time, which takes longer than the calls themselves where there are many accounts.
 */
@Path("/admin/realms/{realm}/users/{id}")
@Produces(MediaType.APPLICATION_JSON)
interface AccountCalls {

    @GET
    @Path("credentials")
    List<CredentialRepresentation> credentials(@PathParam("realm") String realm, @PathParam("id") String id);

    /** Kinds of credentials that the account's user storage keeps. */
    @GET
    @Path("configured-user-storage-credential-types")
    List<String> storedKinds(@PathParam("realm") String realm, @PathParam("id") String id);

    @GET
    @Path("federated-identity")
    List<FederatedIdentityRepresentation> links(@PathParam("realm") String realm, @PathParam("id") String id);

    @GET
    @Path("consents")
    List<Map<String, Object>> consents(@PathParam("realm") String realm, @PathParam("id") String id);

    /** Realm roles, those of groups and composites included. */
    @GET
    @Path("role-mappings/realm/composite")
    List<RoleRepresentation> roles(@PathParam("realm") String realm, @PathParam("id") String id);
}
