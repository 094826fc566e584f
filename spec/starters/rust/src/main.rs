//! The first steps with Toloka in Rust: make a training, list trainings, open one, be refused.

use std::collections::HashMap;
use std::env;
use std::error::Error;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::Value;
use tokio::time::sleep;
use toloka_client::apis::configuration::{ApiKey, Configuration};
use toloka_client::apis::operations_api::GetOperationParams;
use toloka_client::apis::projects_api::CreateProjectParams;
use toloka_client::apis::trainings_api::{
    CreateTrainingParams, GetTrainingParams, GetTrainingsParams,
};
use toloka_client::apis::{self, Api, ApiClient};
use toloka_client::models::{
    self, FieldSpec, Operation, ProjectForm, TaskSpec, Training, TrainingForm, ViewSpec,
};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

struct Toloka {
    configuration: Arc<Configuration>,
    api: ApiClient,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let configuration = Arc::new(Configuration {
        // The sandbox is https://sandbox.toloka.dev/api, an emulator prints its own. No server is a safe default.
        base_path: env::var("TOLOKA_BASE_URL")?,
        // The word for the token's kind stands before it. `Bearer` is not understood.
        api_key: Some(ApiKey {
            prefix: Some("ApiKey".into()),
            key: env::var("TOLOKA_TOKEN")?,
        }),
        ..Configuration::default()
    });
    Toloka {
        api: ApiClient::new(configuration.clone()),
        configuration,
    }
    .run()
    .await
}

impl Toloka {
    async fn run(&self) -> Result<()> {
        let project_id = self.create_project().await?;
        for number in 1..=5 {
            self.create_training(&project_id, &format!("Practice {number}"))
                .await?;
        }

        let trainings = self.trainings(&project_id).await?;
        let names: Vec<_> = trainings
            .iter()
            .filter_map(|training| training.private_name.as_deref())
            .collect();
        println!("Listed: {}", names.join(", "));
        let training_id = &trainings[0].id;

        // x-toloka-operation with `no_op: 204` stands on this call: the second time there is nothing to wait for.
        for _ in 0..2 {
            match self
                .start(&format!("/v1/trainings/{training_id}/open"))
                .await?
            {
                None => println!("Opened: it was open already"),
                Some(operation) => println!(
                    "Opened: {}",
                    self.finished(operation, Duration::from_secs(60))
                        .await?
                        .status
                ),
            }
        }

        if let Err(refusal) = self.create_training("0", "Lost").await {
            println!("Refused: {}", explain(refusal));
        }

        // A newer service may answer with a status that nobody knows yet, and with more fields. Neither is an error: a
        // status is a string. A field that the spec doesn't have is not kept; null and absent are told apart.
        let params = GetTrainingParams::builder()
            .training_id(training_id.clone())
            .build();
        let read = self.api.trainings_api().get_training(params).await?;
        println!("Status: {}", read.status.as_deref().unwrap_or_default());
        println!("As JSON: {}", serde_json::to_string(&read)?);
        Ok(())
    }

    async fn create_project(&self) -> Result<String> {
        let markup = "{{img src=image}} {{field type='input' name='animal'}}";
        let form = ProjectForm::new(
            "Cat or dog?".into(),
            "Look at a picture and say which animal is in it.".into(),
            TaskSpec {
                view_spec: Some(ViewSpec {
                    r#type: Some("classic".into()),
                    markup: Some(markup.into()),
                    ..ViewSpec::new()
                }),
                ..TaskSpec::new(
                    HashMap::from([("image".into(), FieldSpec::new("url".into()))]),
                    HashMap::from([("animal".into(), FieldSpec::new("string".into()))]),
                )
            },
            "AUTOMATED".into(),
        );
        let params = CreateProjectParams::builder().project_form(form).build();
        Ok(self.api.projects_api().create_project(params).await?.id)
    }

    async fn create_training(
        &self,
        project_id: &str,
        private_name: &str,
    ) -> std::result::Result<Training, apis::Error<apis::trainings_api::CreateTrainingError>> {
        let form = TrainingForm {
            inherited_instructions: Some(true),
            ..TrainingForm::new(project_id.into(), private_name.into(), 3)
        };
        self.api
            .trainings_api()
            .create_training(CreateTrainingParams::builder().training_form(form).build())
            .await
    }

    /// Reads every page, as x-toloka-pagination on the list says:
    ///
    /// ```text
    /// {items: items, has_more: has_more, limit: limit, max_limit: 300, sort: sort, cursor: {id: id_gt, …}}
    /// ```
    ///
    /// Ask with sort=id. While the answer has `has_more`, ask the same again with id_gt = the ID of the page's last
    /// object. Every list of the service has such a line.
    async fn trainings(&self, project_id: &str) -> Result<Vec<Training>> {
        let mut query = GetTrainingsParams::builder()
            .project_id(project_id.into())
            .sort(vec!["id".into()])
            .limit(2) // to see several pages; otherwise max_limit
            .build();
        let mut all = Vec::new();
        loop {
            let page = self
                .api
                .trainings_api()
                .get_trainings(query.clone())
                .await?;
            all.extend(page.items);
            if !page.has_more {
                return Ok(all);
            }
            let last = all.last().map(|training| training.id.clone());
            if last == query.id_gt {
                return Err("The page is empty, yet there are more".into());
            }
            query.id_gt = last;
        }
    }

    /// Makes a call that starts an operation, or does nothing and answers 204, such as opening, closing and cloning. The
    /// generated function takes an empty answer for an error.
    async fn start(&self, path: &str) -> Result<Option<Operation>> {
        let Configuration {
            client,
            base_path,
            api_key: Some(ApiKey { key, .. }),
            ..
        } = &*self.configuration
        else {
            return Err("There is no token".into());
        };
        let request = client
            .post(format!("{base_path}{path}"))
            .header("Authorization", format!("ApiKey {key}"));
        let response = request.send().await?;
        let status = response.status();
        let body = response.text().await?;
        match status.as_u16() {
            204 => Ok(None),
            202 => Ok(serde_json::from_str(&body)?),
            code => Err(refused(code, &body).into()),
        }
    }

    /// Asks for the operation until it has ended, as x-toloka-operation on the call says:
    ///
    /// ```text
    /// {poll: getOperation, no_op: 204}
    /// ```
    ///
    /// `poll` is the operationId of the call that reads it. Soon at first, then ever more rarely, and not for ever.
    async fn finished(&self, mut operation: Operation, timeout: Duration) -> Result<Operation> {
        let deadline = Instant::now() + timeout;
        let mut pause = Duration::from_millis(100);
        while operation.status != "SUCCESS" {
            if operation.status == "FAIL" {
                return Err(format!("Operation {} failed", operation.id).into());
            }
            if Instant::now() > deadline {
                return Err(
                    format!("Operation {} takes longer than {timeout:?}", operation.id).into(),
                );
            }
            sleep(pause).await;
            pause = (2 * pause).min(Duration::from_secs(10));
            let params = GetOperationParams::builder()
                .operation_id(operation.id)
                .build();
            operation = self.api.operations_api().get_operation(params).await?;
        }
        Ok(operation)
    }
}

/// Says why a call did not do what was asked.
fn explain<T: std::fmt::Debug>(error: apis::Error<T>) -> String {
    match error {
        apis::Error::ResponseError(answer) => refused(answer.status.as_u16(), &answer.content),
        other => other.to_string(),
    }
}

/// Says why a call was refused. The status is certain; the body may be empty, or HTML of a proxy.
fn refused(status: u16, body: &str) -> String {
    let Ok(models::Error {
        code: Some(code),
        payload,
        ..
    }) = serde_json::from_str(body)
    else {
        return format!("{status} {body}");
    };
    let mut text = format!("{status} {code}");
    // The payload of a VALIDATION_ERROR maps the path of each refused field to what is wrong with it.
    if let (true, Some(Some(Value::Object(fields)))) = (code == "VALIDATION_ERROR", payload) {
        for (path, fault) in fields {
            text += &format!(", {path}: {}", fault["code"].as_str().unwrap_or_default());
        }
    }
    text
}
