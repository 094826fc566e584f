package firststeps;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import toloka.client.ApiClient;
import toloka.client.JSON;

/** Reads bodies with the classes of their schemas, and writes them again. */
public final class RoundTrip {
    public static void main(String[] arguments) throws Exception {
        new ApiClient(); // registers the classes
        JsonArray written = new JsonArray();
        for (JsonElement each : JsonParser.parseString(Files.readString(Path.of("bodies.json"))).getAsJsonArray()) {
            JsonObject body = each.getAsJsonObject();
            Class<?> schema = Class.forName("toloka.client.model." + body.get("schema").getAsString());
            Object read = JSON.getGson().fromJson(body.get("value"), schema);
            body.add("value", JsonParser.parseString(JSON.getGson().toJson(read)));
            written.add(body);
        }
        Files.writeString(Path.of("written.json"), written.toString());
    }
}
